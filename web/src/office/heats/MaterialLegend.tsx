import type { FurnaceWeek } from '@sentra/contract';
import { heatWords } from '../../words/heats.ts';
import { useWords } from '../../words/words.ts';
import { alloyOf } from './alloys.ts';
import styles from './heats.module.css';

/** The materials on the board, each as its edge and its name. */
export function MaterialLegend({ furnaces }: { readonly furnaces: readonly FurnaceWeek[] }) {
  const words = useWords(heatWords);
  const materials = [...new Set(furnaces.flatMap(({ heats }) => heats.map(({ materialCode }) => materialCode)))].toSorted((one, other) => (alloyOf(one) ?? 9) - (alloyOf(other) ?? 9) || one.localeCompare(other));
  return (
    <ul className={styles.legend}>
      {materials.map((material) => (
        <li key={material} style={edgeOf(material)}>
          {material}
        </li>
      ))}
      <li className={styles.openKey}>{words.open}</li>
    </ul>
  );
}

/** The colour of a material as a CSS variable; one without a category keeps the plain edge. */
export function edgeOf(material: string): React.CSSProperties {
  const alloy = alloyOf(material);
  return alloy ? ({ '--edge': `var(--alloy-${alloy})` } as React.CSSProperties) : {};
}
