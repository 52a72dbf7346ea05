/** Variables that are wrong; the message names them and says what would be right, never what they held. */
export class ConfigurationError extends Error {}
