/** One option of a verb: its value and how it is given. What it does is said in the sentences. */

import * as z from "zod/mini";

import type { Sentences } from "./sentences.zh-CN";

export interface Option<Value = unknown> {
  readonly schema: z.ZodMiniType<Value>;
  /** What stands for the value in the help; a flag has none. */
  readonly hint?: string;
  readonly short?: string;
  /** Completes 「--jobs 要……」. */
  readonly wants?: (s: Sentences) => string;
}

export const flag: Option<boolean> = { schema: z._default(z.boolean(), false) };

export const value = (hint: string, short?: string): Option<string | undefined> => ({
  schema: z.optional(z.string().check(z.minLength(1))),
  hint,
  wants: () => hint,
  ...(short === undefined ? {} : { short }),
});

export function choice<const Choice extends string, const Default extends NoInfer<Choice> | undefined>(
  choices: readonly Choice[],
  standard: Default,
): Option<Choice | Default> {
  const schema = z.enum(choices);
  return {
    schema: (standard === undefined ? z.optional(schema) : z._default(schema, standard)) as z.ZodMiniType<Choice | Default>,
    hint: choices.join("|"),
    wants: (s) => s.oneOf(choices),
  };
}

export const whole = (hint: string, least: number, most: number): Option<number | undefined> => ({
  schema: z.optional(
    z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number)), z.number().check(z.minimum(least), z.maximum(most))),
  ) as z.ZodMiniType<number | undefined>,
  hint,
  wants: (s) => s.wholeNumber(least, most),
});

export type Options = Readonly<Record<string, Option>>;
export type Values<Of extends Options> = { readonly [Key in keyof Of]: Of[Key] extends Option<infer Value> ? Value : never };
