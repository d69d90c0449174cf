import { ClockMap } from "./clock-map";
import { EchoGuard } from "./echo-guard";
import { guardedVoice } from "./guarded-voice";
import { HeardSound } from "./heard-sound";
import type { FromListeningWorker, MicrophonePortion, ToListeningWorker } from "./listening-protocol";
import type { ListeningMode } from "./listening-session";
import { SampleRateConverter } from "./sample-rate-converter";
import { readNetworkWeights } from "./silero/network-weights";
import { frameSamples, listeningRate, VoiceActivityNetwork } from "./silero/voice-activity-network";
import { TurnMachine, type TurnEvent } from "./turn-machine";
import { waveFile } from "./wave-file";

/** What may still belong to a turn that begins. */
const rememberedSamples = listeningRate;
const quietestDb = -60;
const loudestDb = -10;

/** What the worker does, without a worker: hears the microphone and tells turns and their recordings. */
export class ListeningDesk {
  private network: VoiceActivityNetwork | null = null;
  private converter: SampleRateConverter | null = null;
  private mode: ListeningMode = "hands-free";
  private clock = new ClockMap();
  private guard = new EchoGuard();
  private machine = new TurnMachine(this.mode);
  private sound = new HeardSound(2 * rememberedSamples);
  /** Samples before this have been through the network. */
  private heardSamples = 0;
  private turn = 0;
  private turnFrom = 0;
  private isListening = false;

  /** @param nowMs as in the protocol */
  constructor(
    private readonly send: (message: FromListeningWorker) => void,
    private readonly nowMs: () => number,
  ) {}

  receive(message: ToListeningWorker): void {
    switch (message.type) {
      case "load":
        this.network = new VoiceActivityNetwork(readNetworkWeights(message.weights));
        break;
      case "microphone":
        this.close();
        this.converter = new SampleRateConverter(message.sampleRate, listeningRate);
        break;
      case "microphone-closed":
        this.close();
        break;
      case "mode":
        this.mode = message.mode;
        this.tell(this.machine.setMode(message.mode));
        break;
      case "press":
        this.tell(this.machine.press());
        break;
      case "release":
        this.tell(this.machine.release());
        break;
      case "cancel":
        this.cancel();
        break;
      case "patience":
        this.machine.setPatience(message.ms);
        break;
      case "playback":
        this.guard.play(message.portion, this.nowMs());
        break;
      case "snapshot":
        if (this.machine.isHearing && message.turn === this.turn) this.record(this.turnFrom, this.heardSamples, false);
        break;
    }
  }

  /** The microphone's next samples. */
  hear({ samples, endsAt }: MicrophonePortion): void {
    if (!this.converter || !this.network) return;
    const endsAtMs = this.clock.place(endsAt * 1000, this.nowMs());
    this.sound.add(this.converter.convert(samples));
    const soundEnds = this.sound.length;
    while (this.heardSamples + frameSamples <= soundEnds) {
      const frame = this.sound.slice(this.heardSamples, this.heardSamples + frameSamples);
      const startsAtMs = endsAtMs - ((soundEnds - this.heardSamples) / listeningRate) * 1000;
      this.heardSamples += frameSamples;
      this.judge(frame, startsAtMs);
    }
    const needed = this.heardSamples - rememberedSamples;
    this.sound.keepFrom(this.machine.isHearing ? Math.min(needed, this.turnFrom) : needed);
    if (!this.isListening) {
      this.isListening = true;
      this.send({ type: "listening" });
    }
  }

  private judge(frame: Float32Array, startsAtMs: number): void {
    const sound = this.network!.hear(frame);
    const voice = guardedVoice(sound, this.guard.judge(frame, startsAtMs));
    this.send({ type: "level", level: levelOf(frame) });
    this.tell(this.machine.hear(voice, sound));
  }

  private tell(event: TurnEvent | null): void {
    if (!event) return;
    if (event.type === "speech-start") {
      this.turn += 1;
      this.turnFrom = event.fromSample;
      this.send({ type: "speech-start", turn: this.turn });
    } else if (event.type === "misfire") this.send({ type: "misfire", turn: this.turn });
    else this.record(event.fromSample, event.toSample, true);
  }

  private record(from: number, to: number, isWhole: boolean): void {
    const wav = waveFile(this.sound.slice(from, to), listeningRate);
    this.send({ type: "recording", turn: this.turn, wav, isWhole });
  }

  /** Said of a turn, as the page may learn of its start only after it has asked for this. */
  private cancel(): void {
    if (this.machine.isHearing) this.send({ type: "misfire", turn: this.turn });
    this.machine.cancel();
  }

  /** What was heard is forgotten; what was learnt of the room is not. */
  private close(): void {
    this.cancel();
    this.converter = null;
    this.network?.reset();
    this.clock = new ClockMap();
    this.machine = new TurnMachine(this.mode);
    this.sound = new HeardSound(2 * rememberedSamples);
    this.heardSamples = 0;
    this.isListening = false;
  }
}

/** 0 … 1, for a meter: even steps of loudness. */
function levelOf(frame: Float32Array): number {
  const power = frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length;
  const db = 10 * Math.log10(power + 1e-12);
  return Math.min(1, Math.max(0, (db - quietestDb) / (loudestDb - quietestDb)));
}
