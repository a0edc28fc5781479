import { objectEvent } from '../../epcis/events.ts';
import type { JsonObject } from '../../epcis/json.ts';
import type { Act } from '../vocabulary.ts';
import { circumstances, type Count, type Doing, kilograms, listed, type Mass, own, pieces, type Things, transformed } from './act.ts';

/**
 * Shaking out: what was poured becomes castings that are counted, and sprues and risers that go back to returns.
 *
 * @example shakeOut({ time: '2026-11-24T15:00:00+07:00', poured: [{ lot: 'urn:x-poured:1', pieces: 40 }], good: { lots: [{ lot: 'urn:x-castings:1', pieces: 38 }] }, returns: [{ lot: 'urn:x-returns:1', kilograms: 130 }] })['sentra:act'] // 'shakeOut'
 */
export const shakeOut = (doing: Doing & { readonly poured: readonly Count[]; readonly good?: Things; readonly returns?: readonly Mass[]; readonly process?: string }): JsonObject =>
  transformed(doing, {
    act: 'shakeOut',
    process: doing.process,
    inputs: doing.poured.map(pieces),
    outputs: (doing.good?.lots ?? []).map(pieces),
    outputPieces: doing.good?.pieces ?? [],
    returns: doing.returns,
  });

/**
 * Castings of a lot get serial numbers.
 *
 * @example mark({ time: '2026-11-24T16:00:00+07:00', lots: [{ lot: 'urn:x-castings:1', pieces: 1 }], pieces: ['https://id.gs1.org/01/09506000134352/21/P1'] })['bizStep'] // 'commissioning'
 */
export const mark = (doing: Doing & { readonly lots: readonly Count[]; readonly pieces: readonly string[] }): JsonObject =>
  transformed(doing, { act: 'mark', inputs: doing.lots.map(pieces), outputPieces: doing.pieces });

/**
 * Rejects go back to returns.
 *
 * @example scrap({ time: '2026-11-24T16:00:00+07:00', rejects: { lots: [{ lot: 'urn:x-castings:1', pieces: 2 }] }, returns: [{ lot: 'urn:x-returns:1', kilograms: 12 }] })['sentra:act'] // 'scrap'
 */
export const scrap = (doing: Doing & { readonly rejects: Things; readonly returns: readonly Mass[] }): JsonObject =>
  transformed(doing, { act: 'scrap', inputs: (doing.rejects.lots ?? []).map(pieces), inputPieces: doing.rejects.pieces ?? [], returns: doing.returns });

/** Acts that change castings and may use material. */
export type Work = Extract<Act, 'rework' | 'machine' | 'press' | 'cure' | 'heatTreat'>;

/**
 * Castings are worked on: reworked, machined, pressed, cured or treated with heat, here or at another member. Pieces keep their number; lots may become new ones.
 *
 * @example work({ time: '2026-11-25T08:00:00+07:00', act: 'machine', from: { pieces: ['https://id.gs1.org/01/09506000134352/21/P1'] }, to: { pieces: ['https://id.gs1.org/01/09506000134352/21/P1'] } })['sentra:act'] // 'machine'
 */
export const work = (doing: Doing & { readonly act: Work; readonly from: Things; readonly material?: readonly Mass[]; readonly to: Things; readonly returns?: readonly Mass[]; readonly process?: string }): JsonObject =>
  transformed(doing, {
    act: doing.act,
    process: doing.process,
    inputs: [...(doing.from.lots ?? []).map(pieces), ...(doing.material ?? []).map(kilograms)],
    inputPieces: doing.from.pieces ?? [],
    outputs: (doing.to.lots ?? []).map(pieces),
    outputPieces: doing.to.pieces ?? [],
    returns: doing.returns,
  });

/**
 * An inspection, with its result.
 *
 * @example inspect({ time: '2026-11-25T09:00:00+07:00', isGood: false, pieces: ['https://id.gs1.org/01/09506000134352/21/P1'] })['disposition'] // 'non_conformant'
 */
export const inspect = (doing: Doing & Things & { readonly isGood: boolean }): JsonObject =>
  own(objectEvent({ ...circumstances(doing), ...listed(doing), action: 'OBSERVE', bizStep: 'inspecting', disposition: doing.isGood ? 'conformant' : 'non_conformant' }), doing);
