export { localToday } from '../format/today';
export { answer } from './answer';
export { Intake, type Intaken, type TakenFile } from './intake';
