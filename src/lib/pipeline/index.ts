export { answer, localToday } from './answer';
export { Intake, type Intaken, type TakenFile } from './intake';
