export { decideMembersIn, writeMembersIn, type MemberDecisions } from './commands/book.ts';
export { addFigure, writeFurnace, writeMember, type FigureBody, type FurnaceBody, type MemberBody } from './commands/member.ts';
export { offer, type OfferBody } from './commands/offers.ts';
export { membersBookIn, memberSheets, type MemberBook } from './queries/book.ts';
export { listMembers, type MemberListRequest } from './queries/list.ts';
export { memberIn, readMember } from './queries/member.ts';
export { offersIn, readOffers, type OffersRequest } from './queries/offers.ts';
export { memberRefusals } from './refusals.ts';
export { memberRoutes } from './routes.ts';
