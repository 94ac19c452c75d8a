/** What the sources say, as answers: pure functions of the report, true of any data. */
export { bringsClients } from './say-clients';
export { moneyFrom, moneyRows, type MoneyRow } from './say-money';
export { shortMoney } from './short-money';
