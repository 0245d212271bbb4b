from actors.admin.actor import ActorAdmin

__all__ = ["ActorAdmin"]
