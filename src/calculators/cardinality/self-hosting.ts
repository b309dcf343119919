// What a store of one's own needs: disk and memory of Prometheus, and the parts of Mimir by its planning page.

const SECONDS_PER_DAY = 86_400;

/** Bytes on disk. @param bytesPerSample 1 to 2, compressed. */
export function diskBytes(samplesPerSecond: number, retentionDays: number, bytesPerSample: number): number {
  return samplesPerSecond * retentionDays * SECONDS_PER_DAY * bytesPerSample;
}

/** Bytes of memory for the series in the head. */
export function memoryBytes(headSeries: number, bytesPerSeries: number): number {
  return headSeries * bytesPerSeries;
}

/** The ratios of Mimir's planning page. */
export interface MimirRatios {
  readonly seriesPerIngesterCore: number;
  /** GB of memory for as many series as one core holds. */
  readonly ingesterMemory: number;
  /** GB of disk for as many. */
  readonly ingesterDisk: number;
  readonly samplesPerDistributorCore: number;
  /** GB of memory for as many samples a second as one core takes. */
  readonly distributorMemory: number;
  readonly replication: number;
  /** 1.5 keeps a third free. */
  readonly headroom: number;
}

export interface MimirNeed {
  readonly inMemorySeries: number;
  readonly cores: number;
  /** GB of memory of ingesters and distributors together. */
  readonly memory: number;
  /** GB of the ingesters. */
  readonly disk: number;
}

/** Ingesters hold every series as often as it is replicated; distributors see each sample once. */
export function mimirNeed(activeSeries: number, samplesPerSecond: number, ratios: MimirRatios): MimirNeed {
  const inMemorySeries = activeSeries * ratios.replication;
  const ingesters = inMemorySeries / ratios.seriesPerIngesterCore;
  const distributors = samplesPerSecond / ratios.samplesPerDistributorCore;
  return {
    inMemorySeries,
    cores: ratios.headroom * (ingesters + distributors),
    memory: ratios.headroom * (ingesters * ratios.ingesterMemory + distributors * ratios.distributorMemory),
    disk: ratios.headroom * ingesters * ratios.ingesterDisk,
  };
}
