/**
 * Named looks → fonts, fills, borders and alignment, as plain data. The Excel door, the file writer and the
 * workbench's grid each translate this one table; none of them adds a look of its own.
 */

export interface Style {
  readonly font: StyleFont;
  /** Background, or null for none. Colours are "RRGGBB". */
  readonly fill: string | null;
  /** All four sides of every cell under a merged area, or only the lower one. */
  readonly border: "thin" | "bottom" | "none";
  readonly borderColour: string;
  readonly horizontal: "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center";
  readonly wrap: boolean;
  /** In characters. */
  readonly indent: number;
  /** Excel's number format; "@" takes whatever is typed as text, so that a line may begin with "=" or "-". */
  readonly numberFormat: string;
}

interface StyleFont {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: string;
}

/** 宋体, 仿宋 and 黑体 come with every Chinese Windows; other systems substitute their own. */
const song = "宋体";
const fangSong = "仿宋";
const hei = "黑体";

const black = "000000";
const grey = "7F7F7F";
const line = "404040";

/** The workbook's default font: column widths count in its digits. */
export const defaultFont = { name: song, size: 11 } as const;

const plain: Style = {
  font: { name: song, size: 10.5, bold: false, italic: false, colour: black },
  fill: null,
  border: "none",
  borderColour: line,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  indent: 0,
  numberFormat: "General",
};

type Change = Partial<Omit<Style, "font">> & { readonly font?: Partial<StyleFont> };

const style = (change: Change, from: Style = plain): Style => ({ ...from, ...change, font: { ...from.font, ...change.font } });

const printed = style({ border: "thin", horizontal: "center" });
const aside = style({ font: { size: 10 } });

export const styles = {
  /** 封面 */
  title: style({ font: { size: 22, bold: true }, horizontal: "center" }),
  subtitle: style({ font: { name: fangSong, size: 12, colour: grey }, horizontal: "center" }),
  fieldName: style({ font: { name: hei, size: 14 }, horizontal: "right" }),
  field: style({ font: { name: fangSong, size: 14 }, border: "bottom", indent: 1, numberFormat: "@" }),
  fieldYear: style({ font: { name: fangSong, size: 14 }, border: "bottom", indent: 1 }),
  fieldDate: style({ font: { name: fangSong, size: 14 }, border: "bottom", indent: 1, numberFormat: 'yyyy"年"m"月"d"日"' }),

  /** Sections */
  heading: style({ font: { name: hei, size: 16 }, horizontal: "center" }),
  headingOfText: style({ font: { name: hei, size: 16 } }),
  text: style({ font: { name: fangSong, size: 12 }, vertical: "top", horizontal: "left", numberFormat: "@" }),

  /** Tables */
  corner: style({ font: { size: 9 } }, printed),
  blockTitle: style({ font: { bold: true } }, printed),
  columnHeader: style({ fill: "F2F2F2" }, printed),
  rowHeader: style({ horizontal: "left" }, printed),
  rowHeaderCentred: printed,
  number: printed,
  total: style({ fill: "F2F2F2", font: { bold: true } }, printed),

  /** Beside the tables, never printed */
  checkTitle: style({ font: { bold: true, colour: "595959" } }, aside),
  check: aside,
  summary: style({ font: { name: hei, size: 11 } }, aside),
  note: aside,
  noteTitle: style({ font: { name: hei, size: 12 } }, aside),
  hint: style({ font: { italic: true, colour: grey } }, aside),
  reference: style({ font: { colour: grey }, numberFormat: "@", vertical: "top" }, aside),
  referenceHeader: style({ font: { colour: grey }, horizontal: "center" }, aside),
  referenceNumber: style({ font: { colour: grey }, horizontal: "center" }, aside),
  referenceTitle: style({ font: { name: hei, size: 12, colour: grey } }, aside),
} as const satisfies Readonly<Record<string, Style>>;

/** Looks by name; every builder maps a name to the same fonts, fills, borders and alignment. */
export type StyleName = keyof typeof styles;

export const styleOf = (name: StyleName): Style => styles[name];

/** Every sheet prints on A4, centred between these margins (in points). `number` is Excel's code for 「— 1 —」 at the foot. */
export const page = {
  paper: "a4",
  margins: { top: 57, bottom: 57, left: 51, right: 51, header: 28, footer: 28 },
  isCentred: true,
  number: "— &P —",
} as const;

/** What a conditional format shows. */
export type Look = "wrong" | "blank" | "good";

/** What a conditional format changes: the fill and the colour of the text, nothing else. */
export const looks: Readonly<Record<Look, { readonly fill: string | null; readonly colour: string }>> = {
  wrong: { fill: "FBD5D5", colour: "9C0006" },
  blank: { fill: "FFF9DB", colour: black },
  good: { fill: null, colour: "2E7D32" },
};

/** The first conditional format of a plan that holds decides alone. */
export const stopIfTrue = true;
