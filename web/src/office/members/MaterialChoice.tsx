import { catalogueEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { Answered } from '../../parts/Answered.tsx';
import { memberWords } from '../../words/members.ts';
import { useWords } from '../../words/words.ts';
import styles from './MaterialChoice.module.css';

interface MaterialChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (materials: readonly string[]) => void;
}

/** Which materials a furnace melts, at least one. */
export function MaterialChoice({ chosen, onChange }: MaterialChoiceProps) {
  const words = useWords(memberWords);
  const materials = useQuery(question(catalogueEndpoints.materials, {}));
  return (
    <fieldset className={styles.choice}>
      <legend>{words.materials}</legend>
      <Answered query={materials} rows={2}>
        {(answer) =>
          answer.materials.filter(({ code, endedOn }) => endedOn === null || chosen.includes(code)).map(({ code, name }) => (
            <label key={code}>
              <input type="checkbox" checked={chosen.includes(code)} onChange={({ currentTarget: { checked } }) => onChange(checked ? [...chosen, code] : chosen.filter((one) => one !== code))} />
              <span>
                <b>{code}</b> {name}
              </span>
            </label>
          ))
        }
      </Answered>
    </fieldset>
  );
}
