export * from './words';
export * from './day';
export * from './problem';
export * from './reading';
export * from './mapping';
export * from './canonical';
export * from './dimension';
export * from './filters';
export * from './became';
export * from './evidence';
export * from './report';
export type {
	FieldReview,
	FileReview,
	JoinReview,
	NotedName,
	Question,
	Review,
	SameName,
	Sureness,
	UpdateReview,
	UpdatedRow,
} from './review';
