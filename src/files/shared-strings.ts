/** The texts that the cells of an .xlsx share, without readings of characters and what was struck out. It may not know which cell shows which. */

import { caps, within } from "./caps";
import type { Budget } from "./caps";
import { attributeOf, byName, scanXml, unescapeXml } from "./scan-xml";
import type { WhenClosed, WhenOpened } from "./scan-xml";
import { excelText } from "./xlsx-value";

export function sharedStringsIn(xml: string, budget: Budget): readonly string[] {
  const reading = new StringsReading(xml);
  scanXml(xml, {
    budget,
    open: (name, attributes, after, start) => opened.get(name)?.(reading, attributes, after, start),
    text(piece) {
      if (reading.isText) reading.text += unescapeXml(piece);
    },
    close: (name, after, start) => closed.get(name)?.(reading, after, start),
  });
  return reading.strings;
}

class StringsReading {
  readonly strings: string[] = [];
  text = "";
  isText = false;
  isPhonetic = false;
  isStruck = false;

  constructor(private readonly xml: string) {}

  add(string: string): void {
    within(this.strings.push(excelText(string)), caps.sharedStrings);
  }

  /** Strings without any markup, one after the other; the scanner goes on where this ends. */
  usualStrings(from: number): number {
    for (let at = from; ; at = usualString.lastIndex) {
      usualString.lastIndex = at;
      const string = usualString.exec(this.xml);
      if (!string) return at;
      this.add(unescapeXml(string[1] as string));
    }
  }
}

const opened = byName<WhenOpened<StringsReading>>({
  sst: (reading, _, after) => reading.usualStrings(after),
  si(reading) {
    reading.text = "";
  },
  t(reading) {
    reading.isText = !reading.isPhonetic && !reading.isStruck;
  },
  strike(reading, attributes) {
    // A property of text is on unless it says otherwise.
    reading.isStruck = !/^(?:0|false)$/.test(attributeOf(attributes, "val") ?? "");
  },
  rPh(reading) {
    reading.isPhonetic = true;
  },
});

const closed = byName<WhenClosed<StringsReading>>({
  t(reading) {
    reading.isText = false;
  },
  rPh(reading) {
    reading.isPhonetic = false;
  },
  r(reading) {
    reading.isStruck = false;
  },
  si(reading, after) {
    reading.add(reading.text);
    return reading.usualStrings(after);
  },
});

const usualString = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
