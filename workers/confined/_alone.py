"""Takes the network, other processes and the writing of files away from this process, for good.

By seccomp(2), which what it becomes inherits: no socket is made, and none is fetched out of another
process; no process is looked into or signalled. By landlock(7), where the kernel has it: no file is
opened for writing, made or removed. What was open before stays open.
"""

import ctypes
import errno
import os
import platform
import struct
import sys

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2
_ALLOW, _KILL, _REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06  # BPF: a word, jumps, an end
_NUMBER, _ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
_X32 = 0x40000000  # numbers of the x32 ABI, which would be a way around those of x86-64

# audit(7)'s name of the machine, and the numbers there of: socket, kill, ptrace, process_vm_readv,
# process_vm_writev. Those from 424 on are the same everywhere: pidfd_send_signal, io_uring_setup,
# pidfd_getfd.
_MACHINES = {
    "x86_64": (0xC000003E, (41, 62, 101, 310, 311)),
    "aarch64": (0xC00000B7, (198, 129, 117, 270, 271)),
}
_NEWER = (424, 425, 438)

_LANDLOCK_CREATE, _LANDLOCK_RESTRICT = 444, 446
# write, remove directories and files, make whatever there is: LANDLOCK_ACCESS_FS_* of its first
# version, all but executing and reading
_CHANGES = 0b1_1111_1111_0010


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_ushort),
        ("if_true", ctypes.c_ubyte),
        ("if_false", ctypes.c_ubyte),
        ("value", ctypes.c_uint),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("first", ctypes.POINTER(_Instruction)))


def be_alone() -> None:
    """Ends the process where that cannot be had: what is dangerous does not run without it."""
    if sys.platform != "linux" or platform.machine() not in _MACHINES:
        sys.exit("This machine cannot take the network away from a program.")
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        sys.exit("This machine lets programs gain privileges.")
    _write_nothing(libc)
    instructions = _filter(*_MACHINES[platform.machine()])
    program = _Program(len(instructions), instructions)
    if libc.prctl(_PR_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0):
        sys.exit("This machine cannot take the network away from a program.")


def _filter(machine: int, numbers: tuple[int, ...]) -> "ctypes.Array[_Instruction]":
    refused = (*numbers, *_NEWER)
    lines = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, len(refused) + 1, 0, _X32),
        *((_EQUAL, len(refused) - at, 0, number) for at, number in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return (_Instruction * len(lines))(*(_Instruction(*line) for line in lines))


def _write_nothing(libc: ctypes.CDLL) -> None:
    """One defence more: not every kernel has it, and the limit on the size of files stands."""
    wanted = ctypes.create_string_buffer(struct.pack("Q", _CHANGES), 8)
    rules = libc.syscall(_LANDLOCK_CREATE, wanted, ctypes.c_size_t(8), 0)
    if rules >= 0:
        libc.syscall(_LANDLOCK_RESTRICT, rules, 0)
        os.close(rules)
