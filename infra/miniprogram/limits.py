"""How large a package may be.

https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages.html
"""

from collections.abc import Iterator, Sequence

from infra.miniprogram.build import Package

_MB = 1024 * 1024
MAIN = int(1.5 * _MB)  # our own: the first start fetches it before anything is seen
EACH = 2 * _MB
ALL = 20 * _MB


def too_large(packages: Sequence[Package]) -> list[str]:
    """In words; nothing where all is well."""
    found = [
        f"The package {package.name} has {_readable(package.size)}, {_readable(_most(package))} "
        "are allowed."
        for package in packages
        if package.size > _most(package)
    ]
    if (total := sum(package.size for package in packages)) > ALL:
        found.append(f"All packages have {_readable(total)}, {_readable(ALL)} are allowed.")
    return found


def table(packages: Sequence[Package]) -> Iterator[str]:
    total = sum(package.size for package in packages)
    rows = [(package.name, package.size, _most(package)) for package in packages]
    width = max(len(name) for name, *_ in rows)
    for name, size, most in [*rows, ("all", total, ALL)]:
        yield f"{name:{width}}  {_readable(size):>12}  of {_readable(most):>12}"


def _most(package: Package) -> int:
    return EACH if package.root else MAIN


def _readable(size: int) -> str:
    return f"{size / 1024:,.1f} KiB"
