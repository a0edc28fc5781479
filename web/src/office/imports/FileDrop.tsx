import { useId, useState } from 'react';
import { importWords } from '../../words/imports.ts';
import { useWords } from '../../words/words.ts';
import styles from './imports.module.css';

interface FileDropProps {
  /** What the browser offers first, for instance `.xlsx,.csv`. */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

/** A place to drop one file, and a field that chooses it without a mouse. */
export function FileDrop({ accept, isBusy, onFile }: FileDropProps) {
  const words = useWords(importWords);
  const [isOver, setOver] = useState(false);
  const [isTooMany, setTooMany] = useState(false);
  const field = useId();

  function take(files: FileList | null) {
    const [file, second] = files ?? [];
    setTooMany(second !== undefined);
    if (file && !second && !isBusy) onFile(file);
  }

  return (
    // Dropping is a second way beside the field, which keyboard and reader use.
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={field}>
        {words.drop} <u>{words.choose}</u>
      </label>
      <input
        id={field}
        className="heard"
        type="file"
        accept={accept}
        disabled={isBusy}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected, may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {isTooMany ? (
        <p className="hot" role="alert">
          {words.tooMany}
        </p>
      ) : null}
    </div>
  );
}
