/** One option of a verb: its name, its value, its help. Parsing, checking and the help text all come from this. */

import * as z from "zod/mini";

import type { Language } from "../core/form/form";

export type Text = Readonly<Record<Language, string>>;

export interface Option<Value = unknown> {
  readonly schema: z.ZodMiniType<Value>;
  /** What stands for the value in the help; a flag has none. */
  readonly hint?: string;
  readonly short?: string;
  /** Completes 「--jobs 要……」. */
  readonly wants?: Text;
  readonly text: Text;
}

export const flag = (text: Text): Option<boolean> => ({ schema: z._default(z.boolean(), false), text });

export const value = (hint: string, text: Text, short?: string): Option<string | undefined> => ({
  schema: z.optional(z.string().check(z.minLength(1))),
  hint,
  text,
  wants: { "zh-CN": `${hint}`, en: hint },
  ...(short === undefined ? {} : { short }),
});

export function choice<const Choice extends string, const Default extends NoInfer<Choice> | undefined>(
  choices: readonly Choice[],
  standard: Default,
  text: Text,
): Option<Choice | Default> {
  const schema = z.enum(choices);
  return {
    schema: (standard === undefined ? z.optional(schema) : z._default(schema, standard)) as z.ZodMiniType<Choice | Default>,
    hint: choices.join("|"),
    wants: { "zh-CN": `${choices.join("、")} 之一`, en: `one of ${choices.join(", ")}` },
    text,
  };
}

export const whole = (hint: string, least: number, most: number, text: Text): Option<number | undefined> => ({
  schema: z.optional(
    z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)), z.number().check(z.minimum(least), z.maximum(most))),
  ) as z.ZodMiniType<number | undefined>,
  hint,
  wants: { "zh-CN": `${least} 到 ${most} 的整数`, en: `a whole number from ${least} to ${most}` },
  text,
});

export type Options = Readonly<Record<string, Option>>;
export type Values<Of extends Options> = { readonly [Key in keyof Of]: Of[Key] extends Option<infer Value> ? Value : never };
