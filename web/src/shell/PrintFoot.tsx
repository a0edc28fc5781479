import { useEffect, useState } from 'react';
import { useFigures } from '../parts/figures.ts';
import styles from './PrintFoot.module.css';

/** On paper only: whose book, which page of it, and when it was printed. */
export function PrintFoot({ cooperative }: { readonly cooperative: string }) {
  const figures = useFigures();
  const [printed, setPrinted] = useState<string | null>(null);
  useEffect(() => {
    const note = () => setPrinted(new Date().toISOString());
    addEventListener('beforeprint', note);
    return () => removeEventListener('beforeprint', note);
  }, []);
  return (
    <footer className={styles.foot}>
      <span>{cooperative}</span>
      <span>{location.href}</span>
      <span>{printed ? `${figures.clock(printed, 'full')} WIB` : ''}</span>
    </footer>
  );
}
