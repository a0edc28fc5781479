import { useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in whole pixels, followed as the page changes; drawings are made for it instead of being stretched. */
export function useWidth<E extends Element>(first = 720): readonly [React.RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const node = element.current;
    if (!node) return;
    const measure = () => setWidth(Math.max(240, Math.floor(node.getBoundingClientRect().width)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
