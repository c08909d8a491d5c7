/** The language components speak, from the pane down. */

import { createContext, useContext } from "react";

import type { Language } from "../../core/form/form";
import { strings } from "./strings";
import type { Strings } from "./strings.zh-CN";

export const LanguageContext = createContext<Language>("zh-CN");

export const useLanguage = (): Language => useContext(LanguageContext);

/** Words by language: those of Excel, unless the place the pane stands in has better ones. */
export const WordsContext = createContext<Readonly<Record<Language, Strings>>>(strings);

export const useStrings = (): Strings => useContext(WordsContext)[useLanguage()];
