// Runs in the audio thread, as it is: passes on what the microphone hears, 10 ms at a time, to the port it is given.
const portionSeconds = 0.01;

class Microphone extends AudioWorkletProcessor {
  constructor() {
    super();
    this.portion = new Float32Array(Math.ceil((sampleRate * portionSeconds) / 128) * 128);
    this.filled = 0;
    this.to = null;
    this.closed = false;
    this.port.onmessage = ({ data }) => {
      if (data.close) this.closed = true;
      else this.to = data.port;
    };
  }

  process([input]) {
    if (this.closed) return false;
    const channels = input.length;
    // Without an input, as when the device is gone for a moment, time goes on in silence.
    const length = channels > 0 ? input[0].length : 128;
    for (let n = 0; n < length; n += 1) {
      let sum = 0;
      for (let channel = 0; channel < channels; channel += 1) sum += input[channel][n];
      this.portion[this.filled] = channels > 0 ? sum / channels : 0;
      this.filled += 1;
      if (this.filled === this.portion.length) this.passOn((currentFrame + n + 1) / sampleRate);
    }
    return true;
  }

  passOn(endsAt) {
    if (this.to) {
      const samples = this.portion.slice();
      this.to.postMessage({ samples, endsAt }, [samples.buffer]);
    }
    this.filled = 0;
  }
}

registerProcessor("microphone", Microphone);
