import { homeEndpoints, type Answer } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { question } from '../api/client.ts';
import { findWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import styles from './Find.module.css';

type Found = Answer<typeof homeEndpoints.find>['found'][number];

const folders = { order: '/orders', member: '/members', part: '/parts', buyer: '/buyers' } as const;
const addressOf = ({ kind, code }: Found): string => `${folders[kind]}/${encodeURIComponent(code)}`;

/** Finds orders, members, parts and buyers by code or name. “/” leads here from anywhere; arrows move, Enter opens, Escape leaves. */
export function Find() {
  const words = useWords(findWords);
  const whole = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const asked = useDeferredValue(text.trim());
  const { data, isFetching } = useQuery({ ...question(homeEndpoints.find, { query: { text: asked } }), enabled: asked !== '' });
  const found = data?.found ?? [];
  useSlash(field);

  const close = () => {
    setOpen(false);
    setText('');
  };

  function move(event: React.KeyboardEvent) {
    const stops = [field.current, ...(whole.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (event.key === 'Escape') {
      field.current?.focus();
      close();
    } else if (event.key === 'ArrowDown') stops[Math.min(stops.length - 1, at + 1)]?.focus();
    else if (event.key === 'ArrowUp') stops[Math.max(0, at - 1)]?.focus();
    else if (event.key === 'Enter' && at === 0) stops[1]?.click();
    else return;
    event.preventDefault();
  }

  return (
    <search ref={whole} className={styles.find} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}>
      <input
        ref={field}
        type="search"
        aria-label={words.label}
        placeholder={words.hint}
        autoComplete="off"
        maxLength={100}
        value={text}
        onFocus={() => setOpen(true)}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onKeyDown={move}
      />
      <kbd aria-hidden>/</kbd>
      {isOpen && asked !== '' ? (
        <div className={styles.found}>
          <ul aria-label={words.found}>
            {found.map((one) => (
              <li key={`${one.kind} ${one.code}`}>
                <Link to={addressOf(one)} onClick={close} onKeyDown={move}>
                  <span>
                    <b>{one.code}</b> {one.name}
                  </span>
                  <small>{words[one.kind]}</small>
                </Link>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <output>{isFetching ? words.looking : words.none(asked)}</output> : null}
        </div>
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
