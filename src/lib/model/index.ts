export * from './words';
export * from './day';
export * from './problem';
export * from './cells';
export * from './reading';
export * from './mapping';
export * from './canonical';
export * from './canonical-rows';
export * from './care';
export * from './notebook';
export * from './person';
export * from './dimension';
export * from './filters';
export * from './became';
export * from './change';
export * from './compare';
export * from './earlier';
export * from './pace';
export * from './within';
export * from './tried';
export * from './stale';
export * from './balance';
export * from './pipeline';
export * from './evidence';
export * from './follow-up';
export * from './funnel';
export * from './gratitude';
export * from './ideal';
export * from './quality';
export * from './figures';
export * from './claim';
export * from './data-part';
export * from './period';
export * from './partner';
export * from './report';
export * from './sharing';
export * from './spend';
export * from './statement';
export * from './concentration';
export * from './dependence';
export * from './rows';
export type {
	FieldReview,
	FileReview,
	JoinReview,
	NotedName,
	Question,
	Review,
	SameName,
	SplitReview,
	Sureness,
	UpdateReview,
	UpdatedRow,
} from './review';
