"""Services: places that help, kept by the community for anybody to find."""
