/**
 * How a table declares an object of the Excel API: its properties, the objects behind its properties, its methods,
 * its items. The batch executor knows only this; a member that no table declares does not exist.
 */

import type { Host } from "./host";
import { HostError, unknownMember } from "./errors";

export interface Property<T> {
  get(target: T, host: Host): unknown;
  /** Absent where Excel has the property read-only. */
  set?(target: T, value: unknown, host: Host): void;
}

export type Method<T> = (target: T, args: readonly unknown[], host: Host) => unknown;

export interface ObjectType<T> {
  readonly name: string;
  /** What Office.js needs to find the object again in a later batch. */
  readonly identity?: (target: T, host: Host) => Readonly<Record<string, unknown>>;
  /** Names as on the wire: PascalCase. */
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, host: Host) => HostObject | null>>;
  /** May answer with a value, a HostObject, or null for a null object. */
  readonly methods?: Readonly<Record<string, Method<T>>>;
  readonly items?: (target: T, host: Host) => readonly HostObject[];
  /** `getItem`: null becomes ItemNotFound. */
  readonly item?: (target: T, key: unknown, host: Host) => HostObject | null;
}

/** One object of the API: what it stands for, and the table that says what can be done with it. */
export class HostObject {
  static of<T>(type: ObjectType<T>, target: T): HostObject {
    return new HostObject(type as ObjectType<unknown>, target);
  }

  private constructor(
    readonly type: ObjectType<unknown>,
    readonly target: unknown,
  ) {}

  /** The target, when the object is of this type. */
  as<T>(type: ObjectType<T>): T | null {
    return this.type.name === type.name ? (this.target as T) : null;
  }

  identity(host: Host): Readonly<Record<string, unknown>> {
    return this.type.identity?.(this.target, host) ?? {};
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  items(host: Host): readonly HostObject[] {
    return this.type.items?.(this.target, host) ?? [];
  }

  item(key: unknown, host: Host): HostObject {
    if (!this.type.item) throw unknownMember(this.member("getItem"));
    const found = this.type.item(this.target, key, host);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }

  /** The scalar properties `load()` without a list gives. */
  get propertyNames(): readonly string[] {
    return Object.keys(this.type.properties ?? {});
  }

  hasProperty(name: string): boolean {
    return own(this.type.properties, name) !== undefined;
  }

  get(name: string, host: Host): unknown {
    const property = own(this.type.properties, name);
    if (!property) throw unknownMember(this.member(name));
    return property.get(this.target, host);
  }

  set(name: string, value: unknown, host: Host): void {
    const property = own(this.type.properties, name);
    if (!property) throw unknownMember(this.member(name));
    if (!property.set) throw new HostError("InvalidOperation", `${this.member(name)} is read-only.`);
    property.set(this.target, value, host);
  }

  navigate(name: string, host: Host): HostObject | null {
    const navigation = own(this.type.objects, name);
    if (!navigation) throw unknownMember(this.member(name));
    return navigation(this.target, host);
  }

  call(name: string, args: readonly unknown[], host: Host): unknown {
    const method = own(this.type.methods, name);
    if (!method) throw unknownMember(this.member(name));
    return method(this.target, args, host);
  }

  /** "Range.getCell", as Excel says where an error happened. */
  member(name: string): string {
    return name === "" ? this.type.name : `${this.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;
