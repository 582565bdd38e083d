"""Services: services, kept by the community for anybody to find."""
