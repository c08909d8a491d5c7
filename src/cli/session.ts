/** One run of the command line: the language it answers in, the words of that language, and what it has of the world. */

import type { Language } from "../core/form/form";
import type { Io } from "./io";
import { sentences } from "./sentences";
import type { Sentences } from "./sentences.zh-CN";

export interface Session<World = Io> {
  readonly language: Language;
  readonly s: Sentences;
  readonly io: World;
}

export const sessionIn = <World>(language: Language, io: World): Session<World> => ({ language, s: sentences[language], io });
