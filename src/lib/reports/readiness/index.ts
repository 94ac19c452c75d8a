export { adviceOf, type Advice, type Step } from './advice';
export { choiceOf, FEWEST_ROWS, MOST_ROWS, sheetOf, type Choice } from './choice';
export {
	isAnswered,
	QUESTIONS,
	readReply,
	REPLIES,
	repliesOf,
	type Question,
	type Replies,
	type Reply,
	type Written,
} from './replies';
export { summaryOf, type Asked, type Summary } from './say';
