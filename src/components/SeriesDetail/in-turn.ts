// Puts questions one after the other: one is in flight, and of each subject only the newest waits.

export class InTurn {
  private readonly waiting = new Map<string, () => Promise<void>>();
  private busy = false;

  /** @param ask never rejects */
  take(subject: string, ask: () => Promise<void>): void {
    this.waiting.set(subject, ask);
    void this.next();
  }

  /** What waits is overtaken; what is in flight comes to its end. */
  drop(subject: string): void {
    this.waiting.delete(subject);
  }

  private async next(): Promise<void> {
    if (this.busy) return;
    const [first] = this.waiting;
    if (!first) return;
    const [subject, ask] = first;
    this.waiting.delete(subject);
    this.busy = true;
    await ask();
    this.busy = false;
    void this.next();
  }
}
