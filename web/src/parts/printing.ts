import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

type Prepare = () => Promise<void>;
const preparations = new Set<Prepare>();

/** Prints the page once everything on it has what paper needs; what cannot be fetched is printed as far as it is here. */
export async function printWhole(): Promise<void> {
  await Promise.allSettled([...preparations].map((prepare) => prepare()));
  print();
}

const subscribe = (listener: () => void): (() => void) => {
  const media = matchMedia('print');
  media.addEventListener('change', listener);
  addEventListener('beforeprint', listener);
  addEventListener('afterprint', listener);
  return () => {
    media.removeEventListener('change', listener);
    removeEventListener('beforeprint', listener);
    removeEventListener('afterprint', listener);
  };
};

/** Whether the page is being put on paper at this moment, by the page's button or by the browser's own. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => matchMedia('print').matches);

/**
 * What is only partly here is fetched whole before it is printed, and forgotten afterwards.
 *
 * @param fetchAll everything that paper should show; null where it is here already
 * @returns what was fetched, while it is printed
 */
export function useForPaper<Thing>(fetchAll: (() => Promise<readonly Thing[]>) | null): readonly Thing[] | null {
  const [fetched, setFetched] = useState<readonly Thing[] | null>(null);
  useEffect(() => {
    const prepare = async () => {
      if (!fetchAll) return;
      const all = await fetchAll();
      // Drawn before the browser takes its picture.
      flushSync(() => setFetched(all));
    };
    const forget = () => setFetched(null);
    preparations.add(prepare);
    addEventListener('afterprint', forget);
    return () => {
      preparations.delete(prepare);
      removeEventListener('afterprint', forget);
    };
  }, [fetchAll]);
  return fetched;
}
