import { homeEndpoints, type Answer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { question } from '../api/client.ts';
import { findWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import styles from './Strip.module.css';

type Found = Answer<typeof homeEndpoints.find>['found'][number];

const folders = { order: '/orders', member: '/members', part: '/parts', buyer: '/buyers' } as const;

/** Finds orders, members, parts and buyers by code or name. “/” leads here from anywhere; arrows choose, Enter opens. */
export function Find() {
  const words = useWords(findWords);
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const list = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({ ...question(homeEndpoints.find, { query: { text: asked } }), enabled: asked !== '' });
  const found = data?.found ?? [];
  useSlash(field);

  function open({ kind, code }: Found) {
    setOpen(false);
    setText('');
    field.current?.blur();
    void router.navigate({ to: `${folders[kind]}/${encodeURIComponent(code)}` });
  }

  function press(event: React.KeyboardEvent) {
    const chosen = found[at];
    if (event.key === 'Enter' && chosen) open(chosen);
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
  }

  const isShown = isOpen && asked !== '';
  return (
    <search className={styles.find}>
      <input
        ref={field}
        type="search"
        role="combobox"
        aria-label={words.label}
        aria-expanded={isShown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && found.length > 0 ? `${list}-${at}` : undefined}
        placeholder={words.hint}
        autoComplete="off"
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={() => setOpen(false)}
      />
      <kbd aria-hidden>/</kbd>
      {isShown ? (
        <ul id={list} className={styles.found} role="listbox" aria-label={words.label}>
          {found.map((one, index) => (
            // Pressing must not take the focus from the field, or the list would close before the click.
            <li key={`${one.kind} ${one.code}`} id={`${list}-${index}`} role="option" aria-selected={index === at} onPointerDown={(event) => event.preventDefault()} onClick={() => open(one)}>
              <span>
                <b>{one.code}</b> {one.name}
              </span>
              <small>{words[one.kind]}</small>
            </li>
          ))}
          {found.length === 0 ? <p role="status">{isFetching ? words.looking : words.none(asked)}</p> : null}
        </ul>
      ) : null}
    </search>
  );
}

function useSlash(field: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.closest('input, select, textarea, dialog[open]') !== null);
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      field.current?.focus();
    };
    addEventListener('keydown', focus);
    return () => removeEventListener('keydown', focus);
  }, [field]);
}
