export * from './words';
export * from './day';
export * from './problem';
export * from './reading';
export * from './mapping';
export * from './canonical';
export * from './filters';
export * from './report';
export type { FieldReview, FileReview, NotedName, Question, Review, Sureness } from './review';
