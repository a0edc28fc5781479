import type { JsonObject } from '../../epcis/json.ts';
import { objectEvent } from '../../epcis/events.ts';
import { type Charged, circumstances, type Count, type Doing, kilograms, type Mass, own, pieces, transformed } from './act.ts';

/**
 * A charge lot comes in, with its purchase: domestic scrap, imported pig iron, a ferro-alloy.
 *
 * @param purchase URI of the purchase order
 * @example receiveCharge({ time: '2026-11-24T07:00:00+07:00', charge: { lot: 'urn:epc:class:lgtin:9506000.001001.S17', kilograms: 900, origin: 'domesticScrap' }, purchase: 'urn:x-po:81' })['bizStep'] // 'receiving'
 */
export const receiveCharge = (doing: Doing & { readonly charge: Charged; readonly purchase?: string | undefined }): JsonObject =>
  own(
    objectEvent({
      ...circumstances({ ...doing, transactions: [...(doing.transactions ?? []), ...(doing.purchase === undefined ? [] : [{ type: 'po' as const, bizTransaction: doing.purchase }])] }),
      action: 'ADD',
      bizStep: 'receiving',
      disposition: 'in_progress',
      quantityList: [kilograms(doing.charge)],
      ilmd: { 'sentra:origin': doing.charge.origin },
    }),
    doing,
  );

/**
 * Melting: charged material becomes a heat. Told at once, or in several events of one `process` as the hours pass: charged, charged again, tapped.
 * Own returns are named as such, so that walks stop there. Liquid iron that goes back into the furnace is followed.
 *
 * @example melt({ time: '2026-11-24T08:30:00+07:00', charged: [{ lot: 'urn:epc:class:lgtin:9506000.001001.S17', kilograms: 480, origin: 'domesticScrap' }], heats: [{ lot: 'urn:epc:class:lgtin:9506000.002001.H1', kilograms: 470 }] })['sentra:act'] // 'melt'
 */
export const melt = (doing: Doing & { readonly charged?: readonly Charged[]; readonly liquid?: readonly Mass[]; readonly heats?: readonly Mass[]; readonly process?: string }): JsonObject =>
  transformed(doing, {
    act: 'melt',
    process: doing.process,
    inputs: [...(doing.charged ?? []), ...(doing.liquid ?? [])].map(kilograms),
    outputs: (doing.heats ?? []).map(kilograms),
    told: {
      ...(doing.charged?.length && { 'sentra:charged': doing.charged.map(({ lot, origin }) => ({ 'sentra:lot': lot, 'sentra:origin': origin })) }),
      ...(doing.liquid?.length && { 'sentra:liquid': doing.liquid.map(({ lot }) => lot) }),
    },
  });

/**
 * Tapping into a ladle: one furnace or several become the iron of one ladle, which has a lot of its own.
 *
 * @example tap({ time: '2026-11-24T09:00:00+07:00', heats: [{ lot: 'urn:x-heat:1', kilograms: 300 }, { lot: 'urn:x-heat:2', kilograms: 200 }], ladle: { lot: 'urn:x-ladle:1', kilograms: 500 } })['sentra:act'] // 'tap'
 */
export const tap = (doing: Doing & { readonly heats: readonly Mass[]; readonly ladle: Mass }): JsonObject =>
  transformed(doing, { act: 'tap', inputs: doing.heats.map(kilograms), outputs: [kilograms(doing.ladle)] });

/**
 * Pouring: iron of heats or ladles becomes castings in their moulds; of one part or of several, at once or over hours with one `process`. What is left in the ladle and
 * poured into pigs is `returns`.
 *
 * @example pour({ time: '2026-11-24T09:10:00+07:00', iron: [{ lot: 'urn:x-ladle:1', kilograms: 480 }], castings: [{ lot: 'urn:x-castings:1', pieces: 40 }], returns: [{ lot: 'urn:x-pigs:1', kilograms: 20 }] })['bizStep'] // 'creating_class_instance'
 */
export const pour = (doing: Doing & { readonly iron?: readonly Mass[]; readonly castings?: readonly Count[]; readonly returns?: readonly Mass[]; readonly process?: string }): JsonObject =>
  transformed(doing, { act: 'pour', process: doing.process, inputs: (doing.iron ?? []).map(kilograms), outputs: (doing.castings ?? []).map(pieces), returns: doing.returns });
