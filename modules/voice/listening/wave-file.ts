const headerBytes = 44;

/** A mono 16-bit WAV file; samples beyond ±1 are cut. */
export function waveFile(samples: Float32Array, sampleRate: number): ArrayBuffer {
  const file = new DataView(new ArrayBuffer(headerBytes + 2 * samples.length));
  const text = (at: number, value: string) => {
    for (let n = 0; n < value.length; n += 1) file.setUint8(at + n, value.charCodeAt(n));
  };
  text(0, "RIFF");
  file.setUint32(4, file.byteLength - 8, true);
  text(8, "WAVEfmt ");
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, sampleRate, true);
  file.setUint32(28, 2 * sampleRate, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, "data");
  file.setUint32(40, 2 * samples.length, true);
  samples.forEach((sample, n) => {
    const cut = Math.max(-1, Math.min(1, sample));
    file.setInt16(headerBytes + 2 * n, Math.round(cut * (cut < 0 ? 32_768 : 32_767)), true);
  });
  return file.buffer;
}
