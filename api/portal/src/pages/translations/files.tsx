import { useState } from "react";
import { api, ask } from "../../api/client";
import { useWrite } from "../../api/write";
import { Button } from "../../parts/button";
import { ProblemNotice } from "../../parts/notice";
import { useText } from "../../texts/text";
import {
  afterAct, type ChosenFile, fileAddress, type FileKind, putFile, type Translation,
  type TranslationFile,
} from "./data";
import { FileDrop, useFileSize } from "./file_drop";

const kinds: FileKind[] = ["source", "translation", "checked"];

/** The files that the reader sees, and what he or she hands in now. */
export function Files({ one }: { one: Translation }) {
  const text = useText();
  if (one.side === null) return null;
  return (
    <section className="stack" aria-label={text("translation.files")}>
      {kinds.map((kind) => {
        const files = one.files.filter((file) => file.kind === kind);
        const mayAdd = one.file_kinds.includes(kind);
        if (files.length === 0 && !mayAdd) return null;
        return (
          <div key={kind} className="stack">
            <h2 className="kern-heading-small">{text(`translation.files.${kind}`)}</h2>
            {files.length > 0 && (
              <ul className="translations">
                {files.map((file) => <li key={file.id}><Line one={one} file={file} /></li>)}
              </ul>
            )}
            {mayAdd && <Upload one={one} kind={kind} />}
          </div>
        );
      })}
    </section>
  );
}

function Line({ one, file }: { one: Translation; file: TranslationFile }) {
  const text = useText();
  const size = useFileSize();
  const name = file.name || text("translation.file.nameless");
  const write = useWrite({
    send: (_: void, once) =>
      ask(api.DELETE("/api/v1/translations/{translation_id}/files/{file_id}", {
        params: {
          path: { translation_id: one.id, file_id: file.id },
          header: { "Idempotency-Key": once },
        },
      })),
    refresh: afterAct,
  });
  return (
    <>
      <div className="translations__what">
        <a className="kern-link break" href={fileAddress(one.id, file.id)} download>{name}</a>
        <div className="translations__why">
          {[
            size(file.size_bytes),
            file.counted ? text("translation.lines", { count: file.counted.lines }) : "",
          ].filter(Boolean).join(" · ")}
        </div>
        <ProblemNotice problem={write.error} />
      </div>
      {file.may_be_removed && (
        <Button small look="tertiary" busy={write.isPending} onClick={() => write.mutate()}
          aria-label={text("translation.file.remove_name", { name })}>
          {text("translation.file.remove")}
        </Button>
      )}
    </>
  );
}

function Upload({ one, kind }: { one: Translation; kind: FileKind }) {
  const text = useText();
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const write = useWrite({
    send: async (chosen: ChosenFile[]) => {
      for (const file of chosen) await putFile(one.id, kind, file);
    },
    refresh: afterAct,
    done: () => setFiles([]),
  });
  return (
    <div className="stack">
      <FileDrop label={text(`translation.upload.${kind}`)} files={files} onChange={setFiles} />
      <ProblemNotice problem={write.error} />
      {files.length > 0 && (
        <div>
          <Button busy={write.isPending} onClick={() => write.mutate(files)}>
            {text("translation.upload")}
          </Button>
        </div>
      )}
    </div>
  );
}
