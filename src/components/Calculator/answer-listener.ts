// How a page around a calculator hears of each new answer: a decision record compares it with what was agreed.
import {createContext} from 'react';

/** A number of the whole answer: as a number, or null and its words as the page shows them. */
export type ToldAnswer = (output: string) => {readonly value: number | null; readonly text: string};

/** Light, because it is loaded before the calculator is. */
export const AnswerListener = createContext<((answer: ToldAnswer) => void) | null>(null);
