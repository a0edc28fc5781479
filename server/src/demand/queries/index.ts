export { buyerIn, listBuyers, readBuyer, type BuyerListRequest } from './buyers.ts';
export { listOrders, orderIn, readOrder, type OrderListRequest } from './orders.ts';
