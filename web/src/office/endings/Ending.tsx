import { Button } from '@mantine/core';
import type { PlainDate } from '@sentra/measures';
import { useState } from 'react';
import { toldAbout } from '../../api/refusals.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Confirm } from '../../parts/forms/Confirm.tsx';
import { DateField } from '../../parts/forms/DateField.tsx';
import { useToday } from '../../parts/today.ts';
import { endingWords } from '../../words/endings.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/words.ts';
import styles from './endings.module.css';

interface EndingRequest<Params> {
  readonly params: Params;
  readonly body: { readonly reason: string; readonly endedOn: PlainDate };
}

/** A write, as far as it is used here. */
interface Act<Request> {
  readonly mutate: (request: Request, options?: { readonly onSuccess: () => void }) => void;
  readonly reset: () => void;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: Error | null;
}

/** What is said of ending this thing: the verbs on the buttons, the question, and what follows from it. */
interface EndingSaid {
  readonly end: string;
  readonly resume: string;
  readonly title: string;
  readonly body: string;
  /** Read aloud in place of the verb, where the button stands among others of its kind. */
  readonly endOf?: string;
  readonly resumeOf?: string;
}

interface EndingProps<Params> {
  readonly endedOn: PlainDate | null;
  readonly params: Params;
  readonly said: EndingSaid;
  readonly end: Act<EndingRequest<Params>>;
  readonly resume: Act<{ readonly params: Params }>;
  /** In the row of a table. */
  readonly isSmall?: boolean;
}

/** The act that ends a thing, with day and reason, or takes an ended one into use again. */
export function Ending<Params>({ endedOn, params, said, end, resume, isSmall = false }: EndingProps<Params>) {
  const [isOpen, setOpen] = useState(false);
  const small = isSmall ? { size: 'compact-xs', className: 'off-paper' } : {};
  if (endedOn !== null) {
    return (
      <>
        <Button {...small} {...(said.resumeOf && { 'aria-label': said.resumeOf })} disabled={resume.isPending} onClick={() => resume.mutate({ params })}>
          {said.resume}
        </Button>
        {resume.isError ? <Failure error={resume.error} /> : null}
      </>
    );
  }
  return (
    <>
      <Button {...small} {...(said.endOf && { 'aria-label': said.endOf })} onClick={() => setOpen(true)}>
        {said.end}
      </Button>
      {isOpen ? <EndingDialog params={params} said={said} end={end} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function EndingDialog<Params>({ params, said, end, onClose }: Pick<EndingProps<Params>, 'params' | 'said' | 'end'> & { readonly onClose: () => void }) {
  const words = useWords(endingWords);
  const language = useLanguage();
  const [since, setSince] = useState<PlainDate | null>(useToday());
  return (
    <Confirm
      isOpen
      title={said.title}
      act={said.end}
      because="must"
      isBusy={end.isPending || since === null}
      error={end.error}
      onAct={(reason) => {
        if (reason && since) end.mutate({ params, body: { reason, endedOn: since } }, { onSuccess: onClose });
      }}
      onClose={() => {
        end.reset();
        onClose();
      }}
    >
      <p className={styles.follows}>{said.body}</p>
      <DateField label={words.since} required value={since} error={toldAbout(end.error, 'endedOn', language)} onChange={setSince} />
    </Confirm>
  );
}
