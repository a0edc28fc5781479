import { useMantineColorScheme } from '@mantine/core';
import { sessionEndpoints } from '@sentra/contract';
import { Link, useRouter } from '@tanstack/react-router';
import { useId, useRef } from 'react';
import { askOnce } from '../api/client.ts';
import { leave } from '../api/session.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/words.ts';
import { Cooperatives } from './Cooperatives.tsx';
import styles from './Strip.module.css';

/** Whose name the next write carries, and what he can do about himself: the browser's own popover, which Escape closes. */
export function AccountMenu({ cooperative, children }: { readonly cooperative: string; readonly children: React.ReactNode }) {
  const words = useWords(shellWords);
  const router = useRouter();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const isDark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const close = () => menu.current?.hidePopover();

  async function logOut() {
    // Whether or not the server was reached, this page forgets who was here.
    await askOnce(sessionEndpoints.logOut, {}).catch(() => undefined);
    leave();
    await router.navigate({ to: '/log-in' });
  }

  return (
    <span className={styles.account}>
      <button type="button" popoverTarget={id}>
        {children}
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.choices}>
        <Cooperatives current={cooperative} />
        <button
          type="button"
          onClick={() => {
            setColorScheme(isDark ? 'light' : 'dark');
            close();
          }}
        >
          {isDark ? words.toLight : words.toDark}
        </button>
        <Link to="/password" onClick={close}>
          {words.password}
        </Link>
        <button type="button" onClick={() => void logOut()}>
          {words.logOut}
        </button>
      </div>
    </span>
  );
}
