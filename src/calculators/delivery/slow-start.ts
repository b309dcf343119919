// How long a body takes on one connection: the sender begins with a small window and doubles it until the line is full.

export interface Connection {
  /** kB/second that the line carries. */
  readonly rate: number;
  /** Seconds there and back. */
  readonly roundTrip: number;
  /** kB that may be sent before the first answer. */
  readonly window: number;
}

/**
 * Seconds from the first byte sent to the last one arrived, half a round trip of travel not counted.
 * While a window takes less than a round trip to send, the line is idle until the answer comes, and the window doubles.
 * Without loss and without a ceiling on the window (RFC 5681, section 3.1; RFC 6928).
 * @param size kB, 0 or more.
 */
export function deliver(size: number, {rate, roundTrip, window}: Connection): number {
  let left = size;
  let sent = window;
  let seconds = 0;
  while (left > sent && sent < rate * roundTrip) {
    left -= sent;
    seconds += roundTrip;
    sent *= 2;
  }
  return seconds + left / rate;
}
