/** What an add-in keeps in the workbook beside the cells: settings and custom XML parts. */

import type { Host } from "../host";
import type { ObjectType } from "../object-type";
import type { XmlPart } from "../workbook-parts";
import { HostError } from "../errors";
import { HostObject } from "../object-type";
import { text } from "./arguments";

export const settingsObject = (): HostObject => HostObject.of(settingsType, null);

const settingOrNull = (key: unknown, host: Host): HostObject | null =>
  host.parts.settings.has(text(key)) ? HostObject.of(settingType, text(key)) : null;

const settingsType: ObjectType<null> = {
  name: "SettingCollection",
  items: (_target, host) => [...host.parts.settings.keys()].map((key) => HostObject.of(settingType, key)),
  item: (_target, key, host) => settingOrNull(key, host),
  methods: {
    Add: (_target, [key, value], host) => {
      host.parts.settings.set(text(key), value);
      return HostObject.of(settingType, text(key));
    },
    GetItemOrNullObject: (_target, [key], host) => settingOrNull(key, host),
    GetCount: (_target, _args, host) => host.parts.settings.size,
  },
};

const settingType: ObjectType<string> = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  properties: {
    Key: { get: (key) => key },
    Value: {
      get: (key, host) => {
        if (!host.parts.settings.has(key)) throw new HostError("ItemNotFound");
        return host.parts.settings.get(key);
      },
      set: (key, value, host) => void host.parts.settings.set(key, value),
    },
  },
  methods: { Delete: (key, _args, host) => void host.parts.settings.delete(key) },
};

export const customXmlPartsObject = (): HostObject => HostObject.of(xmlPartsType, null);

const partObject = ({ id }: XmlPart): HostObject => HostObject.of(xmlPartType, id);

function partOrNull(id: unknown, host: Host): HostObject | null {
  const part = host.parts.xmlParts.get(text(id));
  return part ? partObject(part) : null;
}

function existing(id: string, host: Host): XmlPart {
  const part = host.parts.xmlParts.get(id);
  if (!part) throw new HostError("ItemNotFound");
  return part;
}

const namespaceOf = ({ xml }: XmlPart): string => /<[^?!][^>]*?\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(xml)?.[1] ?? "";

const xmlPartsType: ObjectType<null> = {
  name: "CustomXmlPartCollection",
  items: (_target, host) => [...host.parts.xmlParts.values()].map(partObject),
  item: (_target, id, host) => partOrNull(id, host),
  methods: {
    Add: (_target, [xml], host) => {
      const part = { id: `{XML-${host.parts.nextId()}}`, xml: wellFormed(xml) };
      host.parts.xmlParts.set(part.id, part);
      return partObject(part);
    },
    GetByNamespace: (_target, [namespace]) => HostObject.of(scopedType, text(namespace)),
    GetItemOrNullObject: (_target, [id], host) => partOrNull(id, host),
    GetCount: (_target, _args, host) => host.parts.xmlParts.size,
  },
};

const partsOf = (namespace: string, host: Host): readonly XmlPart[] =>
  [...host.parts.xmlParts.values()].filter((part) => namespaceOf(part) === namespace);

const scopedType: ObjectType<string> = {
  name: "CustomXmlPartScopedCollection",
  items: (namespace, host) => partsOf(namespace, host).map(partObject),
  item: (namespace, id, host) => {
    const part = partsOf(namespace, host).find((each) => each.id === id);
    return part ? partObject(part) : null;
  },
  methods: {
    GetCount: (namespace, _args, host) => partsOf(namespace, host).length,
    GetOnlyItem: (namespace, _args, host) => {
      const [only, ...others] = partsOf(namespace, host);
      if (!only) throw new HostError("ItemNotFound");
      if (others.length > 0) throw new HostError("InvalidOperation");
      return partObject(only);
    },
    GetOnlyItemOrNullObject: (namespace, _args, host) => {
      const [only, ...others] = partsOf(namespace, host);
      return only && others.length === 0 ? partObject(only) : null;
    },
  },
};

const xmlPartType: ObjectType<string> = {
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  properties: {
    Id: { get: (id) => id },
    NamespaceUri: { get: (id, host) => namespaceOf(existing(id, host)) },
  },
  methods: {
    GetXml: (id, _args, host) => existing(id, host).xml,
    SetXml: (id, [xml], host) => {
      existing(id, host).xml = wellFormed(xml);
    },
    Delete: (id, _args, host) => void host.parts.xmlParts.delete(existing(id, host).id),
  },
};

/** No parser: one root element that opens and closes is what matters here. */
function wellFormed(value: unknown): string {
  const xml = text(value);
  const root = /^\s*(?:<\?xml[^>]*\?>\s*)?<([\w:.-]+)[\s>/]/.exec(xml)?.[1];
  if (!root || !(xml.trimEnd().endsWith(`</${root}>`) || /^[^<]*(?:<\?[^>]*>\s*)?<[^<>]*\/>\s*$/.test(xml)))
    throw new HostError("InvalidArgument");
  return xml;
}
