"""Whatever reads what a stranger sent and may come to grief: in a process of its own, bounded."""
