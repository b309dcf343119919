// Long work in short tasks: one item each, with room between them for whatever the reader does meanwhile.

/**
 * Takes every item of a lazy list, each in a task of its own.
 * @param pause milliseconds before the first, so that typing on does not start what the next key ends.
 * @returns stops it: nothing is taken or told after that.
 */
export function takeOneAtATime<Item>(
  items: Iterator<Item, void>,
  pause: number,
  onItem: (item: Item) => void,
  onEnd: () => void,
): () => void {
  let timer = setTimeout(next, pause);
  function next() {
    const {done, value} = items.next();
    if (done) return onEnd();
    onItem(value);
    timer = setTimeout(next, 0);
  }
  return () => clearTimeout(timer);
}

/** All items, each taken in a task of its own. */
export function allInTurn<Item>(items: Iterator<Item, void>): Promise<readonly Item[]> {
  return new Promise((done, failed) => {
    const taken: Item[] = [];
    const safe: Iterator<Item, void> = {
      next: () => {
        try {
          return items.next();
        } catch (error) {
          failed(error);
          return {done: true, value: undefined};
        }
      },
    };
    takeOneAtATime(
      safe,
      0,
      (item) => taken.push(item),
      () => done(taken),
    );
  });
}
