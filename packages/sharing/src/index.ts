/** Fair share: what each member is due of the cooperative's work, by the rule that the members voted. */
export { type Entitlement, entitlements, type Sharing, type SharingCase } from './entitlements.ts';
export { equalityOf, gini, jain } from './equality.ts';
export { type Maker, type Offer, shareRule, type ShareRule, type WorkItem } from './work.ts';
