"""A process that answers one line of JSON with another and is started again when it dies or hangs."""

import contextlib
import json
import os
import selectors
import subprocess
import time

ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "JAX_PLATFORMS": "cpu",
    "CUDA_VISIBLE_DEVICES": "-1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "KERAS_BACKEND": "jax",
    "OMP_NUM_THREADS": "2",
}
# nearly all time goes into compiling programs that run once
QUICK = "--xla_backend_optimization_level=0 --xla_llvm_disable_expensive_passes=true"


class Gone(Exception):
    """The process ended or did not answer in time."""


class Process:
    """A module of this package as a process; what it prints goes to a log."""

    START = 300

    def __init__(self, python, module, arguments, log):
        self.command = [python, "-m", f"{__package__}.{module}", *arguments]
        self.log = log
        self.process = None
        self.restarts = -1
        self.left = b""

    def start(self):
        """Starts it without waiting."""
        if self.process is None:
            environment = {**os.environ, **ENVIRONMENT}
            environment["XLA_FLAGS"] = f"{os.environ.get('XLA_FLAGS', '')} {QUICK}".strip()
            self.restarts += 1
            self.left = b""
            with open(self.log, "ab") as log:
                self.process = subprocess.Popen(
                    self.command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    env=environment,
                )
            os.set_blocking(self.process.stdout.fileno(), False)
            self.ready = False

    def hello(self):
        """What it says when it has imported its framework."""
        self.start()
        answer = self.read(self.START)
        self.ready = True
        return answer

    def send(self, request):
        """Asks; starts it first where there is none."""
        if self.process is None or not self.ready:
            self.hello()
        try:
            self.process.stdin.write(json.dumps(request).encode() + b"\n")
            self.process.stdin.flush()
        except OSError:
            self.stop()
            raise Gone("ended") from None

    def read(self, seconds):
        """The next answer."""
        end = time.monotonic() + seconds
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            while b"\n" not in self.left:
                rest = end - time.monotonic()
                if rest <= 0 or not selector.select(rest):
                    self.stop()
                    raise Gone(f"no answer within {round(seconds)} s")
                chunk = self.process.stdout.read()
                if chunk == b"":
                    code = self.stop()
                    raise Gone(f"ended (exit status {code})")
                self.left += chunk or b""
        line, self.left = self.left.split(b"\n", 1)
        return json.loads(line)

    def ask(self, request, seconds):
        """One question, one answer."""
        self.send(request)
        return self.read(seconds)

    def stop(self):
        """Ends it; the exit status says how it had ended."""
        process, self.process = self.process, None
        if process is None:
            return None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            code = process.wait(0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = "killed"
        process.stdout.close()
        return code
