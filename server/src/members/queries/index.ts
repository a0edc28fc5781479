export { listMembers, type MemberListRequest } from './list.ts';
export { memberIn, readMember } from './member.ts';
export { offersIn, readOffers, type OffersRequest } from './offers.ts';
