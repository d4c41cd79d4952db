"""The hold model in SimPy: PENDING processes, each waiting for its next delay; prints seconds for EVENTS events."""
import sys
import time

import simpy

pending, events, delays = int(sys.argv[1]), int(sys.argv[2]), [float(line) for line in sys.stdin]


def customer(env, turn):
    while True:
        yield env.timeout(delays[turn & 4095])
        turn += 1


env = simpy.Environment()
for number in range(pending):
    env.process(customer(env, number))
for _ in range(3 * pending):
    env.step()
start = time.perf_counter()
for _ in range(events):
    env.step()
print(time.perf_counter() - start)
