/** 打开文件: chooses one file or many; what is dropped anywhere on the page comes the same way. */

import { useRef } from "react";

import { openFiles } from "../actions/open-files";
import { worthReading } from "../browser/dropped-files";
import { usePage } from "./page-context";

/** What the readers know; a page from another program may have any name, so all files can be chosen. */
const accepted = ".xlsx,.xlsm,.xls,.et,.ods,.fods,.docx,.html,.htm,.mht,.mhtml,.txt,.csv,.json";

export function OpenButton({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { deps, t } = usePage();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (input: HTMLInputElement): void => {
    const chosen = worthReading([...(input.files ?? [])]);
    // The same file may be chosen again after it was corrected.
    input.value = "";
    void openFiles(deps, chosen);
  };
  return (
    <>
      <button type="button" className={isLarge ? "large primary" : ""} onClick={() => files.current?.click()}>
        {t.openFiles}
      </button>
      <button type="button" className={isLarge ? "large" : ""} onClick={() => folder.current?.click()}>
        {t.openFolder}
      </button>
      <input
        ref={files}
        id="files"
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label={t.openFiles}
        onChange={(event) => take(event.target)}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute.
          input?.setAttribute("webkitdirectory", "");
        }}
        type="file"
        hidden
        aria-label={t.openFolder}
        onChange={(event) => take(event.target)}
      />
    </>
  );
}
