import type { Failure } from "../core/findings/failure";
import type { Language } from "../core/form/form";

export const sayFailure = (failure: Failure, language: Language): string => `${failure.code} ${language} ${JSON.stringify(failure.data)}`;
