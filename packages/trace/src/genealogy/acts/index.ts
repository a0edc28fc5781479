export type { Charged, Count, Doing, Mass } from './act.ts';
export { discard, pack, receive, ship, unpack, voidShipping } from './boxes.ts';
export { inspect, mark, scrap, shakeOut, type Work, work } from './castings.ts';
export { melt, pour, receiveCharge, tap } from './melting.ts';
