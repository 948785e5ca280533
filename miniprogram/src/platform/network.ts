export type Connection = "none" | "wifi" | "metered" | "unknown";

export interface Network {
  connection(): Promise<Connection>;
  /** Calls back whenever it changes; the returned function ends that. */
  onChange(told: (connection: Connection) => void): () => void;
}
